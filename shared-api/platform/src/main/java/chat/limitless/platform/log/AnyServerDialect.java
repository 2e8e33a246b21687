package chat.limitless.platform.log;

import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.lock.internal.LockingSupportSimple;
import org.hibernate.dialect.lock.spi.LockingSupport;

/// What Hibernate may say to MySQL, TiDB and MariaDB alike: MySQL 8, without naming the table in `for update of`, which
/// MariaDB does not know, and without `skip locked`, which TiDB reads and ignores.
public class AnyServerDialect extends MySQLDialect {

    @Override
    public LockingSupport getLockingSupport() {
        return LockingSupportSimple.STANDARD_SUPPORT;
    }

    @Override
    protected boolean supportsAliasLocks() {
        return false;
    }

    @Override
    public String getForUpdateString(String aliases) {
        return getForUpdateString();
    }
}
