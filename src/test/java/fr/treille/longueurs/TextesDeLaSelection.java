package fr.treille.longueurs;

import static fr.treille.longueurs.TexteSaisi.texte;

import fr.treille.Montre;
import fr.treille.Session;
import fr.treille.dossier.decision.AvisDEssai;
import fr.treille.dossier.selection.ComiteSaisie;
import fr.treille.dossier.selection.ComiteSelectionService;
import fr.treille.dossier.selection.ScenarioFiche;
import fr.treille.dossier.selection.SelectionService;
import fr.treille.dossier.selection.simulation.Choix;
import fr.treille.dossier.selection.simulation.Motifs;
import fr.treille.dossier.selection.simulation.SensComite;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Montant;
import fr.treille.socle.equipe.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is typed of a committee of selection. */
@Component
class TextesDeLaSelection implements TextesSaisis {

    private final ComiteSelectionService comites;
    private final SelectionService selections;
    private final AvisDEssai avis;
    private final Session session;
    private long comite;
    private long grappe;

    TextesDeLaSelection(ComiteSelectionService comites, SelectionService selections, AvisDEssai avis, Session session) {
        this.comites = comites;
        this.selections = selections;
        this.avis = avis;
        this.session = session;
    }

    @Override
    public void preparer(Montre montre) {
        montre.regler("2025-06-20T10:00:00");
        grappe = avis.rendu("Devant le comité", true).id();
        session.ouvrir(Role.COORDINATION_ARS);
        comite = comites.enregistrer(saisie("Comité", ""));
    }

    @Override
    public List<TexteSaisi> textes() {
        return List.of(
                texte("comite_selection.nom", Bornes.TITRE, t -> comites.enregistrer(saisie(t, ""))),
                texte("comite_selection.membres", Bornes.TEXTE, t -> comites.enregistrer(saisie("Comité", t))),
                texte("scenario.nom", Bornes.NOM, t -> enregistrer(t, Motifs.AUCUN, "")),
                texte("scenario.motif_favorable", Bornes.MOTIF, t -> enregistrer("S", new Motifs(t, "", ""), "")),
                texte("scenario.motif_complementaire", Bornes.MOTIF, t -> enregistrer("S", new Motifs("", t, ""), "")),
                texte("scenario.motif_defavorable", Bornes.MOTIF, t -> enregistrer("S", new Motifs("", "", t), "")),
                texte("scenario_choix.motif", Bornes.MOTIF, t -> enregistrer("S", Motifs.AUCUN, t)));
    }

    private static ComiteSaisie saisie(String nom, String membres) {
        return new ComiteSaisie(0, 0, nom, LocalDate.of(2025, 9, 30), membres, Montant.euros(1_000_000), Set.of(1L));
    }

    private void enregistrer(String nom, Motifs motifs, String motif) {
        selections.enregistrer(new ScenarioFiche(
                0, comite, 0, nom, motifs, Map.of(grappe, new Choix(SensComite.COMPLEMENTAIRE, null, motif))));
    }
}
