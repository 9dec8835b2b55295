package fr.treille.dossier.grappe.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import fr.treille.dossier.grappe.StatutGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.referentiel.appel.AppelLigne;
import fr.treille.referentiel.appel.fenetre.FenetrePubliee;
import fr.treille.referentiel.appel.regle.TypeProjet;
import fr.treille.socle.commun.ui.ChampChoix;
import fr.treille.socle.commun.ui.ChampChoixMultiple;
import fr.treille.socle.commun.ui.Filtres;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.territoire.TerritoireLigne;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of the list: text, AAP, territoires, statuts, and the rest behind a button. */
final class FiltresGrappes {

    private final TextField texte;
    private final ChampChoixMultiple<AppelLigne> appels;
    private final ChampChoixMultiple<TerritoireLigne> territoires;
    private final ChampChoixMultiple<StatutGrappe> statuts;
    private final ChampChoixMultiple<FenetrePubliee> fenetres;
    private final ChampChoixMultiple<TypeProjet> types;
    private final TextField solution;
    private final ChampChoix<AgentLigne> responsable;
    private final Checkbox enRetard;

    FiltresGrappes(
            Filtres filtres,
            List<AppelLigne> lesAppels,
            List<FenetrePubliee> lesFenetres,
            List<TerritoireLigne> lesTerritoires,
            List<AgentLigne> lesAgents) {
        filtres.addClassName("grappe-filtres");
        texte = filtres.texte(EtatListe.TEXTE, "Nom, porteur ou FINESS");
        appels = filtres.plusieurs(
                EtatListe.APPEL,
                "Appel à projets",
                lesAppels,
                appel -> String.valueOf(appel.id()),
                AppelLigne::intitule);
        territoires = filtres.plusieurs(
                EtatListe.TERRITOIRE, "Territoires", lesTerritoires, TerritoireLigne::code, TerritoireLigne::libelle);
        statuts = filtres.plusieurs(
                EtatListe.STATUT, "Statuts", List.of(StatutGrappe.values()), Enum::name, StatutGrappe::libelle);
        filtres.suite();
        fenetres = filtres.plusieurs(
                EtatListe.FENETRE,
                "Fenêtres",
                lesFenetres,
                publiee -> String.valueOf(publiee.fenetre().id()),
                publiee -> publiee.appel() + ", " + publiee.fenetre().periode());
        types = filtres.plusieurs(
                EtatListe.TYPE, "Types de projet", List.of(TypeProjet.values()), Enum::name, AffichageGrappes::type);
        solution = filtres.texte(EtatListe.SOLUTION, "Solution DUI");
        responsable = filtres.parmi(
                EtatListe.RESPONSABLE,
                "Personne responsable",
                lesAgents,
                agent -> String.valueOf(agent.id()),
                AgentLigne::nom);
        responsable.addClassName("filtre-personne");
        enRetard = filtres.coche(EtatListe.RETARD, "En retard");
    }

    /** What the reader asks for. */
    GrappeFiltre lire() {
        return new GrappeFiltre(
                texte.getValue(),
                choisis(appels, AppelLigne::id),
                choisis(territoires, TerritoireLigne::code),
                types.getValue(),
                statuts.getValue(),
                solution.getValue(),
                responsable.isEmpty() ? null : responsable.getValue().id(),
                enRetard.getValue(),
                choisis(fenetres, publiee -> publiee.fenetre().id()));
    }

    private static <V, K> Set<K> choisis(ChampChoixMultiple<V> champ, Function<V, K> cle) {
        return champ.getValue().stream().map(cle).collect(Collectors.toSet());
    }
}
