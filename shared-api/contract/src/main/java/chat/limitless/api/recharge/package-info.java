/// The automatic recharging of credits: the saved card, what its owner agreed to, and each recharge. What is personal
/// stands apart from what is about money.
@NullMarked
package chat.limitless.api.recharge;

import org.jspecify.annotations.NullMarked;
