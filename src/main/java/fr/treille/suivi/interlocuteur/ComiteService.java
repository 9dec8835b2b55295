package fr.treille.suivi.interlocuteur;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.temps.PlageDates;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.AgentLigne;
import fr.treille.socle.equipe.AgentService;
import fr.treille.socle.equipe.Perimetre;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The COSTRAT and the COMOP of each grappe: who sits there, when they meet. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class ComiteService {

    private final ComiteRequetes requetes;
    private final InterlocuteurService interlocuteurs;
    private final AgentService agents;
    private final GrappeService grappes;
    private final Perimetre perimetre;

    ComiteService(
            ComiteRequetes requetes,
            InterlocuteurService interlocuteurs,
            AgentService agents,
            GrappeService grappes,
            Perimetre perimetre) {
        this.requetes = requetes;
        this.interlocuteurs = interlocuteurs;
        this.agents = agents;
        this.grappes = grappes;
        this.perimetre = perimetre;
    }

    /**
     * Both committees of a grappe.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public List<ComiteFiche> comites(long grappeId) {
        var connus = interlocuteurs.deLaGrappe(grappeId);
        var membres = requetes.membres(grappeId);
        var seances = requetes.seances(grappeId);
        return Arrays.stream(Comite.values())
                .map(comite -> {
                    var siens = membres.stream()
                            .filter(membre -> membre.comite() == comite)
                            .toList();
                    return new ComiteFiche(
                            comite,
                            connus.stream()
                                    .filter(connu -> siens.stream()
                                            .anyMatch(membre -> Objects.equals(membre.interlocuteurId(), connu.id())))
                                    .toList(),
                            siens.stream()
                                    .filter(membre -> membre.agentId() != null)
                                    .map(membre -> new ComiteFiche.Agent(
                                            Objects.requireNonNull(membre.agentId()), membre.agent()))
                                    .toList(),
                            seances.stream()
                                    .filter(seance -> seance.comite() == comite)
                                    .map(ComiteRequetes.Seance::fiche)
                                    .toList());
                })
                .toList();
    }

    /**
     * Says who sits in a committee.
     *
     * @throws Refus when one is not a contact of the grappe or not an agent of the région; when the grappe is not in the
     *     caller's périmètre
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void composer(long grappeId, Comite comite, Set<Long> membres, Set<Long> agentsChoisis) {
        var connus = interlocuteurs.deLaGrappe(grappeId).stream()
                .map(InterlocuteurFiche::id)
                .collect(Collectors.toSet());
        if (!connus.containsAll(membres)) {
            throw Refus.surChamp("membres", "Cet interlocuteur n’est pas de cette grappe.");
        }
        var actuels = agents.agents().stream().map(AgentLigne::id).collect(Collectors.toSet());
        requetes.membres(grappeId).stream()
                .filter(membre -> membre.comite() == comite && membre.agentId() != null)
                .forEach(membre -> actuels.add(Objects.requireNonNull(membre.agentId())));
        if (!actuels.containsAll(agentsChoisis)) {
            throw Refus.surChamp("agents", "Cet agent n’est pas de la région.");
        }
        requetes.composer(grappeId, comite, membres, agentsChoisis);
    }

    /**
     * Records a session, held or to come.
     *
     * @return its identifier
     * @throws Refus on the field concerned: no day, a day that already has one, a text too long; when the grappe is not in the
     *     caller's périmètre
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long planifier(long grappeId, Comite comite, SeanceSaisie saisie) {
        grappes.fiche(grappeId);
        return requetes.planifier(grappeId, comite, controler(grappeId, comite, 0, saisie), saisie);
    }

    /**
     * Changes a session.
     *
     * @throws Refus as {@link #planifier}; when it is unknown to the caller
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void modifier(long id, int version, SeanceSaisie saisie) {
        var seance = lire(id);
        var jour = controler(seance.grappeId(), seance.comite(), id, saisie);
        if (!requetes.modifier(id, version, jour, saisie)) {
            throw new ModificationConcurrente(List.of());
        }
    }

    /**
     * Takes a session away.
     *
     * @throws Refus when it is unknown to the caller
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void supprimer(long id, int version) {
        lire(id);
        if (!requetes.supprimer(id, version)) {
            throw new ModificationConcurrente(List.of());
        }
    }

    private LocalDate controler(long grappeId, Comite comite, long id, SeanceSaisie saisie) {
        var jour = saisie.jour();
        if (jour == null) {
            throw Refus.surChamp("jour", "Donnez le jour de la séance.");
        }
        PlageDates.ECHEANCE.exiger("jour", jour, perimetre.jour());
        if (requetes.seances(grappeId).stream()
                .anyMatch(autre -> autre.comite() == comite
                        && autre.fiche().id() != id
                        && autre.fiche().jour().equals(jour))) {
            throw Refus.surChamp("jour", "Le " + comite.sigle() + " a déjà une séance le " + Formats.date(jour) + ".");
        }
        Bornes.borner("lieu", "Le lieu", saisie.lieu(), Bornes.LIBELLE);
        Bornes.borner("objet", "L’objet", saisie.objet(), Bornes.MOTIF);
        return jour;
    }

    private ComiteRequetes.Seance lire(long id) {
        return requetes.seance(id)
                .filter(seance -> grappes.trouver(seance.grappeId()).isPresent())
                .orElseThrow(() -> perimetre.inconnu("Cette séance", id));
    }
}
