package fr.treille.suivi.interlocuteur;

import fr.treille.dossier.grappe.GrappeService;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.trace.UneFois;
import fr.treille.socle.equipe.Perimetre;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory of the contacts of each grappe, beside its contact opérationnel and its représentant légal. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('CONSULTER')")
public class InterlocuteurService {

    private final InterlocuteurRepository interlocuteurs;
    private final GrappeService grappes;
    private final Perimetre perimetre;

    InterlocuteurService(InterlocuteurRepository interlocuteurs, GrappeService grappes, Perimetre perimetre) {
        this.interlocuteurs = interlocuteurs;
        this.grappes = grappes;
        this.perimetre = perimetre;
    }

    /**
     * The contacts of a grappe by role and name, those who left included.
     *
     * @throws Refus when it is not in the caller's périmètre
     */
    public List<InterlocuteurFiche> deLaGrappe(long grappeId) {
        grappes.fiche(grappeId);
        return tous(grappeId);
    }

    /**
     * Adds a contact.
     *
     * @return its identifier
     * @throws Refus on the field concerned: no name, an address that is not one or that is somebody else's, neither address nor
     *     phone number, an end before its start, a role that the same person has already
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    @UneFois
    public long ajouter(long grappeId, InterlocuteurSaisie saisie) {
        grappes.fiche(grappeId);
        ControleInterlocuteur.exiger(saisie, tous(grappeId), perimetre.jour());
        return interlocuteurs
                .saveAndFlush(new Interlocuteur(grappeId, saisie))
                .fiche()
                .id();
    }

    /**
     * Changes a contact.
     *
     * @throws Refus as {@link #ajouter}; when it is unknown to the caller
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void modifier(long id, int version, InterlocuteurSaisie saisie) {
        var interlocuteur = lire(id);
        ModificationConcurrente.exigerVersion(interlocuteur.version(), version);
        ControleInterlocuteur.exiger(
                saisie,
                tous(interlocuteur.grappeId()).stream()
                        .filter(autre -> autre.id() != id)
                        .toList(),
                perimetre.jour());
        interlocuteur.modifier(saisie);
        interlocuteurs.saveAndFlush(interlocuteur);
    }

    /**
     * Takes a contact out of the directory, and out of the committees; who leaves is rather given a last day.
     *
     * @throws Refus when a point or an action names the person; when it is unknown to the caller
     * @throws ModificationConcurrente when somebody changed it meanwhile
     */
    @Transactional
    @PreAuthorize("hasRole('SUIVRE')")
    public void supprimer(long id, int version) {
        var interlocuteur = lire(id);
        ModificationConcurrente.exigerVersion(interlocuteur.version(), version);
        interlocuteurs.delete(interlocuteur);
        try {
            interlocuteurs.flush();
        } catch (DataIntegrityViolationException cite) {
            throw new Refus("Le suivi de la grappe nomme "
                    + interlocuteur.fiche().nomComplet() + "\u00A0: donnez-lui plutôt une date de fin.");
        }
    }

    private List<InterlocuteurFiche> tous(long grappeId) {
        return interlocuteurs.findByGrappeIdOrderByRoleAscNomAscPrenomAscIdAsc(grappeId).stream()
                .map(Interlocuteur::fiche)
                .toList();
    }

    private Interlocuteur lire(long id) {
        return interlocuteurs
                .findById(id)
                .filter(interlocuteur ->
                        grappes.trouver(interlocuteur.grappeId()).isPresent())
                .orElseThrow(() -> perimetre.inconnu("Cet interlocuteur", id));
    }
}
