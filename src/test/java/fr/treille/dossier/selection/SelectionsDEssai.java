package fr.treille.dossier.selection;

import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.DossierCandidat;
import fr.treille.dossier.selection.simulation.Motifs;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.travail.TravailFiche;
import fr.treille.socle.travail.TravailService;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Committees of the first window, and works that a test waits for. */
@Component
public class SelectionsDEssai {

    private final ComiteSelectionService comites;
    private final SelectionService selections;
    private final ArretService arrets;
    private final TravailService travaux;

    SelectionsDEssai(
            ComiteSelectionService comites, SelectionService selections, ArretService arrets, TravailService travaux) {
        this.comites = comites;
        this.selections = selections;
        this.arrets = arrets;
        this.travaux = travaux;
    }

    public static ComiteSaisie saisie(String nom, long enveloppe) {
        return new ComiteSaisie(
                0, 0, nom, LocalDate.of(2025, 9, 30), "Jeanne Roux, ARS", Montant.euros(enveloppe), Set.of(1L));
    }

    /** As whoever is signed in. */
    public long comite(String nom, long enveloppe) {
        return comites.enregistrer(saisie(nom, enveloppe));
    }

    /** Asks for it as whoever is signed in, and waits for its end. */
    public TravailFiche arreter(ScenarioFiche scenario) throws InterruptedException {
        var versions = selections.simulation(scenario.comiteId()).dossiers().stream()
                .collect(Collectors.toMap(DossierCandidat::grappeId, DossierCandidat::version));
        return attendre(arrets.lancer(scenario, versions, UUID.randomUUID().toString()));
    }

    public TravailFiche attendre(long travail) throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            var fiche = travaux.trouver(travail).orElseThrow();
            if (!fiche.tourne()) {
                return fiche;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the work does not end");
    }

    public static ScenarioFiche scenario(long comite, String nom, Map<Long, Choix> choix) {
        return new ScenarioFiche(0, comite, 0, nom, new Motifs("Retenu", "Enveloppe épuisée", "Projet fragile"), choix);
    }
}
