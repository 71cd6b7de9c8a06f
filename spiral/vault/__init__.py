"""The locked box: keys, sealing, database, migrations, access log. Knows no clinic."""
