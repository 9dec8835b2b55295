package fr.treille.dossier.notation;

import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentLigne;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who scores a file: agents of its périmètre who instruct, asked one by one. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('INSTRUIRE')")
public class EvaluateurService {

    private final Fiches fiches;
    private final NotationRequetes requetes;

    EvaluateurService(Fiches fiches, NotationRequetes requetes) {
        this.fiches = fiches;
        this.requetes = requetes;
    }

    /**
     * Those who may still be asked to score a grappe, by name.
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    public List<AgentLigne> proposables(long grappeId) {
        fiches.grappe(grappeId);
        var connus = fiches.de(grappeId);
        return requetes.evaluateursPossibles(grappeId).stream()
                .filter(agent -> connus.stream().noneMatch(fiche -> fiche.deLAgent(agent.id())))
                .toList();
    }

    /**
     * Asks agents to score a grappe; those who were asked already stay as they are.
     *
     * @throws Refus when one does not see the grappe or does not instruct, has a link with it, when the consensus is given, or
     *     the file is not being instructed
     */
    @Transactional
    public void designer(long grappeId, Collection<Long> agents) {
        var grappe = fiches.grappe(grappeId);
        Fiches.exigerOuverte(grappe);
        NotationService.exigerGrille(fiches.grille(grappe));
        if (agents.isEmpty()) {
            throw Refus.surChamp("agents", "Choisissez au moins un évaluateur.");
        }
        var connus = fiches.verrouiller(grappeId);
        Fiches.exigerSansLien(connus);
        Fiches.exigerSansConsensus(connus);
        var possibles = requetes.evaluateursPossibles(grappeId).stream()
                .collect(Collectors.toMap(AgentLigne::id, Function.identity()));
        for (var agent : agents) {
            var possible = possibles.get(agent);
            if (possible == null) {
                throw Refus.surChamp(
                        "agents",
                        "Un évaluateur est un agent qui instruit et qui voit cette grappe\u00A0: choisissez-en un autre.");
            }
            var fiche = connus.stream().filter(connue -> connue.deLAgent(agent)).findFirst();
            if (fiche.isEmpty()) {
                fiches.garder(FicheNotation.de(grappeId, agent));
            } else if (fiche.get().ecarte()) {
                throw Refus.surChamp(
                        "agents",
                        possible.nom()
                                + " a déclaré un lien d’intérêts avec ce dossier\u00A0: choisissez quelqu’un d’autre.");
            }
        }
    }

    /**
     * Asks somebody no more, who has not submitted.
     *
     * @throws Refus when they submitted their sheet or declared a link: both stay
     */
    @Transactional
    public void retirer(long grappeId, long agentId) {
        var grappe = fiches.grappe(grappeId);
        Fiches.exigerOuverte(grappe);
        var connus = fiches.verrouiller(grappeId);
        Fiches.exigerSansLien(connus);
        var fiche = connus.stream()
                .filter(connue -> connue.deLAgent(agentId))
                .findFirst()
                .orElseThrow(
                        () -> new Refus("Cette personne n’est pas parmi les évaluateurs\u00A0: rechargez la page."));
        if (fiche.soumise() || fiche.ecarte()) {
            throw new Refus(
                    fiche.ecarte()
                            ? "Un lien d’intérêts déclaré reste au dossier."
                            : "Cette fiche est soumise\u00A0: elle reste au dossier.");
        }
        fiches.oublier(fiche);
    }
}
