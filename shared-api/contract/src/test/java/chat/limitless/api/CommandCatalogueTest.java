package chat.limitless.api;

import static chat.limitless.api.ContractClasses.commands;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("fast")
class CommandCatalogueTest {

    @Test
    void every_command_is_a_record_nested_in_the_sealed_interface_of_its_feature() {
        assertThat(commands()).hasSizeGreaterThan(20);
        for (var command : commands()) {
            assertThat(command.isRecord()).as(command.getName()).isTrue();
            assertThat(command.getEnclosingClass()).as(command.getName()).isNotNull();
            assertThat(command.getEnclosingClass().isSealed())
                    .as(command.getName())
                    .isTrue();
        }
    }

    @Test
    void every_command_brings_its_time() {
        for (var command : commands()) {
            assertThat(Arrays.stream(command.getRecordComponents()).map(component -> component.getName()))
                    .as(command.getName())
                    .contains("at");
        }
    }

    @Test
    void the_list_of_refusal_codes_is_the_approved_one() {
        var lines = Arrays.stream(RefusalCode.values())
                .map(code -> code.code() + " " + code.httpStatus() + "\n")
                .sorted()
                .collect(Collectors.joining());
        Approved.matches("refusal-codes.txt", lines);
    }

    @Test
    void refusal_codes_are_unique_and_well_formed_and_blame_the_request() {
        assertThat(Arrays.stream(RefusalCode.values()).map(RefusalCode::code)).doesNotHaveDuplicates();
        for (var code : RefusalCode.values()) {
            assertThat(code.code()).matches("[a-z]+\\.[a-z]+(-[a-z]+)*");
            assertThat(code.httpStatus()).as(code.code()).isBetween(400, 499);
        }
    }
}
