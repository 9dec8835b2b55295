package fr.treille.demonstration;

import fr.treille.socle.territoire.ActeSigne;
import fr.treille.socle.territoire.Agence;
import fr.treille.socle.territoire.RegionSaisie;
import fr.treille.socle.territoire.RegionService;
import fr.treille.socle.territoire.SignataireSaisie;
import fr.treille.socle.territoire.SignataireService;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** An invented agency and its signatories, through the services of the région's screen. */
@Component
@Profile("demonstration | test")
public class RegionDemonstration {

    private static final Agence AGENCE = new Agence(
            "Agence régionale de santé Occitanie",
            "Direction de l’autonomie – Mission ESMS numérique",
            "1 place de la Treille\n34000 Montpellier",
            "Montpellier",
            "04 00 00 00 00",
            "esms-numerique@ars-occitanie.test",
            "www.ars-occitanie.test",
            "tribunal administratif de Montpellier",
            "6 rue Pitot, 34000 Montpellier",
            "Pergola e-santé");

    private final RegionService regions;
    private final SignataireService signataires;

    RegionDemonstration(RegionService regions, SignataireService signataires) {
        this.regions = regions;
        this.signataires = signataires;
    }

    /** Opens the région of whoever is signed in, with its directrice générale as its one signatory. */
    public void ouvrir() {
        var region = regions.fiche();
        regions.modifier(new RegionSaisie(AGENCE, region.fuseau(), region.tailleMinimale(), false, region.version()));
        signataires.ajouter(new SignataireSaisie(
                "Madame",
                "Capucine",
                "Lauragais",
                "La directrice générale",
                true,
                EnumSet.allOf(ActeSigne.class),
                "Décret de nomination du 15 janvier 2024",
                LocalDate.of(2024, 2, 1),
                null));
    }

    /** The same with somebody who signs letters in her place, and a delegation that has ended; nothing when it is done. */
    void poser() {
        if (regions.fiche().ouverte()) {
            return;
        }
        ouvrir();
        signataires.ajouter(new SignataireSaisie(
                "Monsieur",
                "Ulysse",
                "Cabardès",
                "Le directeur de l’autonomie",
                false,
                Set.of(ActeSigne.LETTRE),
                "Décision ARS Occitanie n° 2025-0117 du 3 mars 2025",
                LocalDate.of(2025, 3, 10),
                LocalDate.of(2026, 3, 9)));
        signataires.ajouter(new SignataireSaisie(
                "Madame",
                "Garance",
                "Vallespir",
                "La directrice de l’autonomie",
                false,
                Set.of(ActeSigne.LETTRE),
                "Décision ARS Occitanie n° 2024-0042 du 12 février 2024",
                LocalDate.of(2024, 2, 15),
                LocalDate.of(2025, 3, 9)));
    }
}
