/// Who somebody is: own session, and the list of users for admins.
@NullMarked
package chat.limitless.query.accounts;

import org.jspecify.annotations.NullMarked;
