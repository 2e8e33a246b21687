/// How both applications speak HTTP: problems, positions, idempotency, security, access log.
@NullMarked
package chat.limitless.platform.web;

import org.jspecify.annotations.NullMarked;
