"""`python -m cms.serve`: web server and worker as one foreground command."""
