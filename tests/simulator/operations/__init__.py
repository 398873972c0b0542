"""Every operation of the definition, carried out and refused: a file of cases per resource."""
