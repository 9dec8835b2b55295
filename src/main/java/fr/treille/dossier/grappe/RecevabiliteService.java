package fr.treille.dossier.grappe;

import fr.treille.dossier.grappe.deport.Deports;
import fr.treille.dossier.grappe.recevabilite.EtatComplements;
import fr.treille.socle.commun.Bornes;
import fr.treille.socle.commun.ModificationConcurrente;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.equipe.AgentConnecte;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happens to a file between its dépôt and its instruction when a deadline was missed. */
@Service
@Transactional
@PreAuthorize("hasRole('CONSULTER')")
public class RecevabiliteService {

    private final Grappes grappes;
    private final ConstatRecevabilite constat;
    private final Deports deports;
    private final Clock horloge;

    RecevabiliteService(Grappes grappes, ConstatRecevabilite constat, Deports deports, Clock horloge) {
        this.grappes = grappes;
        this.constat = constat;
        this.deports = deports;
        this.horloge = horloge;
    }

    /**
     * Admits by exception a file that the rule made irrecevable: it is deposited again, and the rule leaves it alone for
     * that cause.
     *
     * @param motif why, kept and shown with who and when
     * @throws Refus on the motif when it is missing; when the file is not irrecevable, or the caller has an interest in it
     */
    @PreAuthorize("hasRole('ADMETTRE')")
    public GrappeFiche admettre(long id, int version, String motif) {
        var grappe = lire(id, version);
        deports.exigerAucun(id);
        var raison = Bornes.exiger(
                "motif", "Dites pourquoi ce dossier est admis à titre exceptionnel.", "Le motif", motif, Bornes.MOTIF);
        grappe.admettre(AgentConnecte.courant().id(), horloge.instant(), raison);
        return grappes.enregistrer(grappe);
    }

    /**
     * Applies the rule at once to a file whose complements are overdue, without waiting for the night's task.
     *
     * @return whether the file became irrecevable, which stays whatever the caller's transaction becomes
     * @throws Refus when the file is not in the caller's périmètre
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public boolean constater(long id) {
        grappes.lire(id);
        return constat.appliquer(id, LocalDate.now(horloge));
    }

    /**
     * Keeps what the complements asked come to: awaited until a day, given, or missing at the end of the recevabilité.
     *
     * @throws Refus when the file is not in the caller's périmètre, or changed meanwhile
     */
    @PreAuthorize("hasRole('INSTRUIRE')")
    public GrappeFiche suivreComplements(long id, int version, EtatComplements etat) {
        var grappe = lire(id, version);
        grappe.suivreComplements(etat);
        return grappes.enregistrer(grappe);
    }

    private Grappe lire(long id, int version) {
        var grappe = grappes.verrouiller(id);
        ModificationConcurrente.exigerVersion(grappe.version(), version);
        return grappe;
    }
}
