package chat.limitless.query.payments.receipt;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// Who sells, as receipts name it. The defaults say that they are examples; production asks for real ones.
///
/// @param name the seller
/// @param addressLines the seller's postal address, one to six lines
/// @param taxId the seller's tax number; empty when there is none
/// @param email where questions about a receipt go
/// @param taxPercent the tax that every price includes; 0: no tax is shown
@Validated
@ConfigurationProperties("limitless.company")
record CompanyProperties(
        @DefaultValue("Example Company (not configured)") @NotBlank @Size(max = 80)
        String name,

        @DefaultValue({"1 Example Street", "10110 Exampleville"}) @NotNull @Size(min = 1, max = 6)
        List<@NotBlank @Size(max = 80) String> addressLines,

        @DefaultValue("") @NotNull @Size(max = 40) String taxId,

        @DefaultValue("billing@example.org") @NotBlank @Email @Size(max = 80)
        String email,

        @DefaultValue("0") @NotNull @DecimalMin("0") @DecimalMax("50") @Digits(integer = 2, fraction = 4)
        BigDecimal taxPercent) {

    /// Takes a copy of the lines.
    CompanyProperties {
        addressLines = List.copyOf(addressLines);
    }
}
