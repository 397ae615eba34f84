// The figures of an AgreementFigures by name, for whoever lists them all.
#pragma once

#include "model/review/agreement/report.h"

#include <array>

struct Measure
{
    const char *name; // in files
    Figure AgreementFigures::*figure;
};

// In the order in which they are told.
inline constexpr std::array<Measure, 12> measures{{{"exact_f1", &AgreementFigures::exactF1},
                                                   {"overlap_f1", &AgreementFigures::overlapF1},
                                                   {"character_f1", &AgreementFigures::characterF1},
                                                   {"kappa", &AgreementFigures::kappa},
                                                   {"pi", &AgreementFigures::pi},
                                                   {"alpha", &AgreementFigures::alpha},
                                                   {"u_alpha", &AgreementFigures::alphaU},
                                                   {"u_alpha_2016", &AgreementFigures::uAlpha},
                                                   {"where", &AgreementFigures::where},
                                                   {"what", &AgreementFigures::what},
                                                   {"gamma", &AgreementFigures::gamma},
                                                   {"gamma_cat", &AgreementFigures::gammaCat}}};

// The seven of the command line's JSON.
inline constexpr std::array<Measure, 7> headlineMeasures{{{"exact_f1", &AgreementFigures::exactF1},
                                                          {"overlap_f1", &AgreementFigures::overlapF1},
                                                          {"character_f1", &AgreementFigures::characterF1},
                                                          {"kappa", &AgreementFigures::kappa},
                                                          {"alpha", &AgreementFigures::alpha},
                                                          {"u_alpha", &AgreementFigures::alphaU},
                                                          {"gamma", &AgreementFigures::gamma}}};
