package chat.limitless.api;

import chat.limitless.api.prices.Usd;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One example of any record of the contract, every field filled, always the same: texts say the name of their field,
/// numbers differ from each other.
final class Samples {

    private static final Instant START = Instant.parse("2026-11-01T12:00:00.123456Z");

    private int count;

    static Object of(Class<?> record) {
        return new Samples().make(record, record.getSimpleName());
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || ((AnnotatedElement) component).isAnnotationPresent(Nullable.class);
    }

    private Object make(Type type, String name) {
        count++;
        if (type instanceof ParameterizedType list) {
            return List.of(make(list.getActualTypeArguments()[0], name));
        } else if (type == String.class) {
            return name;
        } else if (type == long.class || type == Long.class) {
            return 1_000_000_000_000L + count;
        } else if (type == int.class || type == Integer.class) {
            return 1_000 + count;
        } else if (type == boolean.class) {
            return true;
        } else if (type == Instant.class) {
            return START.plusSeconds(count);
        } else if (type == LocalDate.class) {
            return START.plus(Duration.ofDays(count)).atZone(ZoneOffset.UTC).toLocalDate();
        } else if (type == Usd.class) {
            return new Usd("0.00" + (1_000 + count) + "9");
        } else if (type == PersonalText.class) {
            return PersonalText.of(name);
        } else if (type instanceof Class<?> enumType && enumType.isEnum()) {
            return enumType.getEnumConstants()[0];
        } else if (type instanceof Class<?> record && record.isRecord()) {
            return isId(record) ? id(record, name) : fill(record);
        }
        throw new IllegalArgumentException("no example for " + type + " " + name);
    }

    private Object fill(Class<?> record) {
        var values = Arrays.stream(record.getRecordComponents())
                .map(component -> make(component.getGenericType(), component.getName()))
                .toArray();
        return construct(canonical(record), values);
    }

    private static boolean isId(Class<?> record) {
        return record.getRecordComponents().length == 1
                && record.getSimpleName().endsWith("Id");
    }

    /// Ids refuse a wrong prefix; the one that fits is found by trying.
    private static Object id(Class<?> record, String name) {
        var suffix = name.toLowerCase(Locale.ROOT) + "001";
        for (var prefix : List.of(
                "usr_", "sgn_", "viw_", "cra_", "hld_", "lot_", "pay_", "cnv_", "msg_", "rpl_", "prl_", "adj_", "rrq_",
                "rch_", "pmt_", "alw_", "ntc_")) {
            try {
                return canonical(record).newInstance(prefix + suffix);
            } catch (ReflectiveOperationException wrongPrefix) {
                continue;
            }
        }
        throw new IllegalArgumentException("no prefix fits " + record);
    }

    private static Constructor<?> canonical(Class<?> record) {
        try {
            return record.getDeclaredConstructor(Arrays.stream(record.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object construct(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
