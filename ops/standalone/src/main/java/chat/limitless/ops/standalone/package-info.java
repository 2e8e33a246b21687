/// The whole product on one machine, started by one command: database, simulators, both applications and a front door.
@NullMarked
package chat.limitless.ops.standalone;

import org.jspecify.annotations.NullMarked;
