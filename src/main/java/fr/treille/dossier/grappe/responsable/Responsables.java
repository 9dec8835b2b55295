package fr.treille.dossier.grappe.responsable;

import fr.treille.dossier.grappe.projet.GrappeSaisie;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Perimetre;
import fr.treille.socle.equipe.affectation.AffectationService;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may be in charge of a grappe, and who is proposed for it. */
@Component
public class Responsables {

    private final ResponsableRequetes requetes;
    private final AgentService agents;
    private final AffectationService affectations;
    private final Perimetre perimetre;

    Responsables(
            ResponsableRequetes requetes, AgentService agents, AffectationService affectations, Perimetre perimetre) {
        this.requetes = requetes;
        this.agents = agents;
        this.affectations = affectations;
        this.perimetre = perimetre;
    }

    /** A territorial agent who creates a grappe is in charge of it on their side: without ESSMS yet, they would lose it. */
    public GrappeSaisie pourCreer(GrappeSaisie saisie) {
        if (perimetre.agentLimite() == null) {
            return saisie;
        }
        var moi = AgentConnecte.courant();
        var ars = saisie.responsableId();
        var grades = saisie.responsableGradesId();
        return saisie.confieeA(
                ars == null && moi.role().cote() == Cote.ARS ? Long.valueOf(moi.id()) : ars,
                grades == null && moi.role().cote() == Cote.GRADES ? Long.valueOf(moi.id()) : grades);
    }

    /**
     * Checks the people in charge that a form changes.
     *
     * @param avant null for a new grappe
     * @throws Refus on the field when the person is not an active agent of that side in the caller's région
     */
    public void verifier(@Nullable GrappeSaisie avant, GrappeSaisie apres) {
        verifier(Cote.ARS, "responsableId", avant == null ? null : avant.responsableId(), apres.responsableId());
        verifier(
                Cote.GRADES,
                "responsableGradesId",
                avant == null ? null : avant.responsableGradesId(),
                apres.responsableGradesId());
    }

    private void verifier(Cote cote, String champ, @Nullable Long avant, @Nullable Long apres) {
        if (apres != null
                && !Objects.equals(avant, apres)
                && agents.agents().stream()
                        .noneMatch(agent -> agent.id() == apres && agent.role().cote() == cote)) {
            throw Refus.surChamp(
                    champ, "Choisissez comme responsable " + cote.libelle() + " une personne active de ce côté.");
        }
    }

    /**
     * For a grappe of these territoires, the porteur's first: on each side the first principal agent found, or
     * whoever stands in for them today.
     */
    public ResponsablesProposes proposer(List<String> territoires) {
        if (territoires.isEmpty()) {
            return new ResponsablesProposes(null, null);
        }
        var principaux = requetes.principaux(territoires, perimetre);
        var actifs = agents.agents().stream().collect(Collectors.toMap(AgentLigne::id, agent -> agent));
        var ordonnes = territoires.stream()
                .flatMap(code -> principaux.getOrDefault(code, List.of()).stream())
                .flatMap(this::presents)
                .filter(actifs::containsKey)
                .map(actifs::get)
                .toList();
        return new ResponsablesProposes(premier(ordonnes, Cote.ARS), premier(ordonnes, Cote.GRADES));
    }

    /** The agent, or those who stand in for them. */
    private Stream<Long> presents(long agent) {
        var recepteurs = affectations.recepteurs(agent, perimetre.jour()).stream()
                .map(AgentLigne::id)
                .toList();
        return recepteurs.size() > 1 ? recepteurs.stream().skip(1) : Stream.of(agent);
    }

    private static @Nullable AgentLigne premier(List<AgentLigne> agents, Cote cote) {
        return agents.stream()
                .filter(agent -> agent.role().cote() == cote)
                .findFirst()
                .orElse(null);
    }
}
