// Pins the TiDB (v8.5.6) that the store tests are run against with -Ptidb; nothing here is part of the product.
// TiDB's tags are not Go module versions, hence the pseudo-versions; the replacements are those of its own go.mod.
module chat.limitless/ops/tidb

go 1.25.8

require (
	github.com/pingcap/tidb v1.1.0-beta.0.20260413061245-ae18096e0237
	github.com/pingcap/tidb/pkg/parser v0.0.0-20260413061245-ae18096e0237
)

replace (
	github.com/apache/arrow-go/v18 => github.com/joechenrh/arrow-go/v18 v18.0.0-20250911101656-62c34c9a3b82
	github.com/go-ldap/ldap/v3 => github.com/YangKeao/ldap/v3 v3.4.5-0.20230421065457-369a3bab1117
	sourcegraph.com/sourcegraph/appdash => github.com/sourcegraph/appdash v0.0.0-20190731080439-ebfcffb1b5c0
	sourcegraph.com/sourcegraph/appdash-data => github.com/sourcegraph/appdash-data v0.0.0-20151005221446-73f23eafcf67
)
