"""What the office keeps about its own work: meetings, training, ethics, risks, circulars.

Apps that never import each other; each is evidence for the measures above.
"""
