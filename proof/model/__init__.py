"""The case as a model that SPIN searches whole; join.pml says what is modelled and what is asserted."""
