"""What people tell the office: grievances, questions, and reports of corruption.

Three apps that never import each other. The first two are kinds of case; a report of
corruption is none, so that nothing made for cases can show it to anybody.
"""
