/// What must never change by accident: names, shapes and codes that are stored or sent.
@NullMarked
package chat.limitless.api;

import org.jspecify.annotations.NullMarked;
