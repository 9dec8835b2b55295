package fr.treille.usage.ui;

import fr.treille.usage.MesureService;
import fr.treille.usage.PeriodeService;
import fr.treille.usage.PreuveService;
import fr.treille.usage.SoldeService;
import fr.treille.usage.UsageService;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What the pieces of a grappe's tab ask. */
@Component
record ServicesUsage(
        UsageService usage,
        MesureService mesures,
        PeriodeService periodes,
        PreuveService preuves,
        SoldeService solde,
        Clock horloge) {}
