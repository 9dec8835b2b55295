package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.dossier.selection.simulation.Simulation;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.travail.DemandeTravail;
import fr.treille.socle.travail.Element;
import fr.treille.socle.travail.Travaux;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settles all that a scenario chooses: a long work, each file in its own transaction, within the caller's delegation. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('SELECTIONNER')")
public class ArretService {

    /** Kind of the works that it asks for. */
    public static final String TRAVAIL = "SELECTION";

    private final ComitesSelection comites;
    private final SelectionRequetes requetes;
    private final Travaux travaux;

    ArretService(ComitesSelection comites, SelectionRequetes requetes, Travaux travaux) {
        this.comites = comites;
        this.requetes = requetes;
        this.travaux = travaux;
    }

    /**
     * Asks for it; what one file is refused keeps none of the others from being settled.
     *
     * @param scenario as the screen shows it, kept or not
     * @param versions of the grappes, as the screen showed them
     * @param cle drawn by the screen: asked twice under the same, it is done once
     * @return the identifier of the work, whose progress {@link fr.treille.socle.travail.TravailService} tells
     * @throws Refus when nothing is chosen, the enveloppe is passed, an amount is not possible, or on the motives when a file has
     *     none
     */
    @Transactional
    public long lancer(ScenarioFiche scenario, Map<Long, Integer> versions, String cle) {
        var comite = comites.lire(scenario.comiteId());
        var simulation = Simulation.de(comite.enveloppe(), requetes.dossiers(scenario.comiteId()), scenario.choix());
        // an amount that is not possible is said on its own
        simulation.choix().forEach(simulation::avec);
        if (simulation.depasse()) {
            throw new Refus("Le scénario prend " + Formats.montant(simulation.total()) + ", plus que l’enveloppe de "
                    + Formats.montant(simulation.enveloppe()) + "\u00A0: rien n’est arrêté.");
        }
        var choix = new LinkedHashMap<Long, Choix>();
        var elements = new ArrayList<Element>();
        for (var dossier : simulation.dossiers()) {
            var un = simulation.choix(dossier.grappeId()).orElse(null);
            if (un == null) {
                continue;
            }
            choix.put(dossier.grappeId(), un.motive(motif(scenario, dossier, un)));
            elements.add(new Element(
                    elements.size(),
                    dossier.grappeId(),
                    versions.getOrDefault(dossier.grappeId(), dossier.version()),
                    dossier.nom()));
        }
        return travaux.lancer(new DemandeTravail(
                TRAVAIL,
                "Arrêter la sélection de " + Formats.nombre(elements.size())
                        + (elements.size() > 1 ? " dossiers" : " dossier"),
                new ArretSelection(scenario.comiteId(), scenario.nom(), choix).ecrire(),
                cle,
                List.copyOf(elements)));
    }

    private static String motif(ScenarioFiche scenario, DossierCandidat dossier, Choix choix) {
        return Bornes.exiger(
                choix.motif().isEmpty() ? champ(choix.sens()) : "choix." + dossier.grappeId(),
                "Dites le motif de «\u00A0" + dossier.nom() + "\u00A0», sur sa ligne ou pour tous les dossiers «\u00A0"
                        + choix.sens().libelle() + "\u00A0».",
                "Le motif",
                scenario.motifs().de(choix),
                Bornes.MOTIF);
    }

    /** Name of the field of the common motive. */
    private static String champ(SensComite sens) {
        return "motifs."
                + switch (sens) {
                    case FAVORABLE -> "favorable";
                    case COMPLEMENTAIRE -> "complementaire";
                    case DEFAVORABLE -> "defavorable";
                };
    }
}
