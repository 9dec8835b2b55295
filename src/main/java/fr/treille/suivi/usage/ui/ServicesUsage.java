package fr.treille.suivi.usage.ui;

import fr.treille.engagement.versement.DecisionSoldeService;
import fr.treille.suivi.mesure.MesureService;
import fr.treille.suivi.mesure.PeriodeService;
import fr.treille.suivi.preuve.PreuveService;
import fr.treille.suivi.usage.SoldeService;
import fr.treille.suivi.usage.UsageService;
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
        DecisionSoldeService decisions,
        Clock horloge) {}
