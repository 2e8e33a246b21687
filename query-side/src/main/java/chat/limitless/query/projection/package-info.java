/// How events become rows: groups of projections, their processors, and the events that were parked.
@NullMarked
package chat.limitless.query.projection;

import org.jspecify.annotations.NullMarked;
