"""Paper and files: rows in, PDF, spreadsheets and text out. Knows no database and no screen."""
