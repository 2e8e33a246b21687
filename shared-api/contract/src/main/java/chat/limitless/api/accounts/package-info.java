/// Who a person is: sign-ins, roles, profile, and every look at their data.
@NullMarked
package chat.limitless.api.accounts;

import org.jspecify.annotations.NullMarked;
