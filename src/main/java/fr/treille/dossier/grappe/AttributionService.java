package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.liste.CriteresGrappe;
import fr.treille.dossier.grappe.liste.GrappeFiltre;
import fr.treille.dossier.grappe.liste.GrappeRequetes;
import fr.treille.dossier.grappe.liste.ProchainesEcheances;
import fr.treille.dossier.grappe.responsable.Attribution;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.Perimetre;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the person in charge of many grappes at once: what will change is shown first, and can be undone afterwards. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('MODIFIER_GRAPPE')")
public class AttributionService {

    /** How many grappes change at once, at most. */
    public static final int MAXIMUM = 500;

    private final Grappes grappes;
    private final GrappeRequetes requetes;
    private final AgentService agents;
    private final Perimetre perimetre;
    private final ProchainesEcheances echeances;

    AttributionService(
            Grappes grappes,
            GrappeRequetes requetes,
            AgentService agents,
            Perimetre perimetre,
            ProchainesEcheances echeances) {
        this.grappes = grappes;
        this.requetes = requetes;
        this.agents = agents;
        this.perimetre = perimetre;
        this.echeances = echeances;
    }

    /**
     * What would change; the grappes that the person already is in charge of are left out.
     *
     * @param ids grappes of the caller's périmètre; others are left out, as unknown
     * @param agentId null for nobody
     * @throws Refus on « agent » when the person is not an active one of that side; when there are too many grappes
     */
    public List<Attribution> apercu(Collection<Long> ids, Cote cote, @Nullable Long agentId) {
        exigerNombre(ids);
        var apres = nom(cote, agentId);
        var hors = horsTerritoires(ids, agentId);
        return requetes.enCharge(ids, perimetre).stream()
                .map(grappe -> new Attribution(
                        grappe.id(),
                        grappe.version(),
                        grappe.nom(),
                        cote,
                        cote == Cote.ARS ? grappe.arsId() : grappe.gradesId(),
                        cote == Cote.ARS ? grappe.ars() : grappe.grades(),
                        agentId,
                        apres,
                        hors.contains(grappe.id())))
                .filter(attribution -> !Objects.equals(attribution.avantId(), agentId))
                .toList();
    }

    /** Of these grappes those of whose territoires the person, where territoires restrict them, covers none today. */
    private Set<Long> horsTerritoires(Collection<Long> ids, @Nullable Long agentId) {
        return agentId != null
                        && agents.agents().stream()
                                .anyMatch(agent ->
                                        agent.id() == agentId && agent.role().territorial())
                ? requetes.horsCouverture(ids, agentId, perimetre)
                : Set.of();
    }

    /** The grappes that a filter keeps, {@link #MAXIMUM} at most. */
    @PreAuthorize("hasRole('CONSULTER')")
    public List<Long> toutes(GrappeFiltre filtre) {
        return requetes.identifiants(new CriteresGrappe(perimetre, filtre, echeances), MAXIMUM);
    }

    /**
     * Makes changes that were shown, all of them or none.
     *
     * @return the same in their new versions, for {@link #retablir}
     * @throws Refus naming a grappe that changed since, or one that the change would take out of the caller's sight
     */
    @Transactional
    public List<Attribution> attribuer(List<Attribution> vues) {
        exigerNombre(vues);
        for (var cote : Cote.values()) {
            vues.stream()
                    .filter(vue -> vue.cote() == cote)
                    .map(Attribution::apresId)
                    .distinct()
                    .forEach(agent -> nom(cote, agent));
        }
        return vues.stream().map(this::attribuer).toList();
    }

    /**
     * Undoes changes just made, all of them or none.
     *
     * @throws Refus naming a grappe that somebody changed since; when a person who was in charge is no longer an active one
     */
    @Transactional
    public void retablir(List<Attribution> faites) {
        attribuer(faites.stream().map(Attribution::inverse).toList());
    }

    private Attribution attribuer(Attribution vue) {
        var grappe = grappes.verrouiller(vue.grappeId());
        if (grappe.version() != vue.version()) {
            throw new Refus("La " + NomGrappe.cite(vue.nom())
                    + " a changé entre-temps\u00A0: rien n’a été modifié. Relisez la liste et recommencez.");
        }
        var saisie = grappe.saisie();
        grappe.modifier(
                vue.cote() == Cote.ARS
                        ? saisie.confieeA(vue.apresId(), saisie.responsableGradesId())
                        : saisie.confieeA(saisie.responsableId(), vue.apresId()));
        return vue.faite(grappes.garder(grappe).version());
    }

    private static void exigerNombre(Collection<?> choix) {
        if (choix.size() > MAXIMUM) {
            throw new Refus("Choisissez " + MAXIMUM + " grappes au plus.");
        }
    }

    private String nom(Cote cote, @Nullable Long agentId) {
        return agentId == null
                ? ""
                : agents.agents().stream()
                        .filter(agent -> agent.id() == agentId && agent.role().cote() == cote)
                        .map(AgentLigne::nom)
                        .findFirst()
                        .orElseThrow(() -> Refus.surChamp(
                                "agent", "Choisissez une personne active du côté " + cote.libelle() + "."));
    }
}
