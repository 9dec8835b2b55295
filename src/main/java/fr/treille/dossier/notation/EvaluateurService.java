package fr.treille.dossier.notation;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
    private final Clock horloge;

    EvaluateurService(Fiches fiches, NotationRequetes requetes, Clock horloge) {
        this.fiches = fiches;
        this.requetes = requetes;
        this.horloge = horloge;
    }

    /**
     * Those who may still be asked to score a grappe, by name: neither who withdrew of themselves, nor who read the sheets.
     *
     * @throws Refus when the grappe is not in the caller's périmètre
     */
    public List<AgentLigne> proposables(long grappeId) {
        fiches.grappe(grappeId);
        var connus = fiches.de(grappeId);
        var lecteurs = requetes.lecteurs(grappeId);
        return requetes.evaluateursPossibles(grappeId).stream()
                .filter(agent -> !lecteurs.containsKey(agent.id()))
                .filter(agent -> Fiches.connue(connus, agent.id())
                        .map(FicheNotation::demandable)
                        .orElse(true))
                .toList();
    }

    /**
     * Asks agents to score a grappe; those who were asked already stay as they are.
     *
     * @throws Refus when one does not see the grappe or does not instruct, has a link with it, withdrew of themselves or read
     *     the sheets of the others; when the consensus is given, or the file is not being instructed
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
        var lecteurs = requetes.lecteurs(grappeId);
        for (var agent : agents) {
            var possible = possibles.get(agent);
            if (possible == null) {
                throw Refus.surChamp(
                        "agents",
                        "Un évaluateur est un agent qui instruit et qui voit cette grappe\u00A0: choisissez-en un autre.");
            }
            var fiche = Fiches.connue(connus, agent).orElseGet(() -> FicheNotation.de(grappeId, agent));
            if (fiche.id() != null && fiche.attendue()) {
                continue;
            }
            exigerImpartial(possible.nom(), fiche, lecteurs.get(agent));
            fiche.redemander();
            fiches.garder(fiche);
        }
    }

    private static void exigerImpartial(String nom, FicheNotation fiche, @Nullable Instant lueLe) {
        var raison = fiche.ecarte()
                ? " a déclaré un lien d’intérêts avec ce dossier"
                : fiche.retireeDeSoi()
                        ? " s’est retiré des évaluateurs de ce dossier"
                        : lueLe != null ? " a lu les fiches des autres, le " + Formats.dateHeure(lueLe) : "";
        if (!raison.isEmpty()) {
            throw Refus.surChamp("agents", nom + raison + "\u00A0: choisissez quelqu’un d’autre.");
        }
    }

    /**
     * Asks somebody no more, who has not submitted; what they typed is forgotten.
     *
     * @throws Refus when they submitted their sheet or declared a link: both stay
     */
    @Transactional
    public void retirer(long grappeId, long agentId) {
        var grappe = fiches.grappe(grappeId);
        Fiches.exigerOuverte(grappe);
        var connus = fiches.verrouiller(grappeId);
        Fiches.exigerSansLien(connus);
        var fiche = Fiches.connue(connus, agentId)
                .filter(connue -> !connue.retiree() && (connue.designee() || connue.ecarte()))
                .orElseThrow(
                        () -> new Refus("Cette personne n’est pas parmi les évaluateurs\u00A0: rechargez la page."));
        fiche.retirer(AgentConnecte.courant().id(), horloge.instant());
        fiches.garder(fiche);
    }

    /**
     * Lifts the link of interest that somebody declared: they judge the file again, and a sheet that they had submitted counts. One
     * that they had not is awaited again as long as the consensus is not set, no more afterwards.
     *
     * @param motif why, kept and shown
     * @throws Refus on the motive when it is missing; when the link is the caller's own, or the caller has one too; when there is
     *     none; when their sheet was submitted, and the consensus was set without it
     */
    @Transactional
    @PreAuthorize("hasRole('SELECTIONNER')")
    public void leverLien(long grappeId, long agentId, String motif) {
        fiches.grappe(grappeId);
        var connus = fiches.verrouiller(grappeId);
        var moi = AgentConnecte.courant().id();
        if (agentId == moi) {
            throw new Refus(
                    "On ne lève pas son propre lien d’intérêts\u00A0: quelqu’un d’autre de la coordination le peut.");
        }
        Fiches.exigerSansLien(connus);
        var fiche = Fiches.connue(connus, agentId)
                .orElseThrow(
                        () -> new Refus("Cette personne n’a pas déclaré de lien d’intérêts\u00A0: rechargez la page."));
        var consensusLe = Fiches.arreteLe(connus);
        if (fiche.sortie(consensusLe)) {
            Fiches.exigerSansConsensus(connus);
        }
        fiche.leverLien(motif, moi, horloge.instant(), consensusLe);
        fiches.garder(fiche);
    }
}
