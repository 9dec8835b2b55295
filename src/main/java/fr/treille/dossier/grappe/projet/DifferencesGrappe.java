package fr.treille.dossier.grappe.projet;

import fr.treille.referentiel.appel.AppelService;
import fr.treille.referentiel.appel.fenetre.FenetreFiche;
import fr.treille.referentiel.segur.SolutionSegur;
import fr.treille.referentiel.segur.Solutions;
import fr.treille.socle.commun.Difference;
import fr.treille.socle.equipe.AgentService;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What changed between two states of a form, as the screen says it. */
@Component
public class DifferencesGrappe {

    private final AppelService appels;
    private final AgentService agents;
    private final Solutions solutions;
    private final GrappesRejointes rejointes;

    DifferencesGrappe(AppelService appels, AgentService agents, Solutions solutions, GrappesRejointes rejointes) {
        this.appels = appels;
        this.agents = agents;
        this.solutions = solutions;
        this.rejointes = rejointes;
    }

    /** What changes from one to the other, in the order of the form. */
    public List<Difference> entre(GrappeSaisie avant, GrappeSaisie apres) {
        var releve = new Difference.Releve();
        for (var champ : ChampGrappe.values()) {
            releve.comparer(champ.libelle(), enClair(champ, avant), enClair(champ, apres));
        }
        return releve.differences();
    }

    private @Nullable String enClair(ChampGrappe champ, GrappeSaisie saisie) {
        var valeur = champ.valeur(saisie);
        if (valeur == null) {
            return null;
        }
        return switch (champ) {
            case APPEL -> appels.fiche((Long) valeur).intitule();
            case FENETRE ->
                appels.fiche(saisie.projet().appelId()).fenetres().stream()
                        .filter(fenetre -> valeur.equals(fenetre.id()))
                        .map(FenetreFiche::periode)
                        .findFirst()
                        .orElse("");
            case REJOINTE -> rejointes.nom((Long) valeur);
            case SOLUTION_LISTE ->
                solutions.trouver((Long) valeur).map(SolutionSegur::libelle).orElse("");
            case RESPONSABLE, RESPONSABLE_GRADES ->
                agents.agents().stream()
                        .filter(agent -> valeur.equals(agent.id()))
                        .map(agent -> agent.nom())
                        .findFirst()
                        .orElse("une personne qui n’est plus active");
            default -> valeur.toString();
        };
    }
}
