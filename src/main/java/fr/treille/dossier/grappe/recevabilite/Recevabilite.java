package fr.treille.dossier.grappe.recevabilite;

import fr.treille.socle.commun.Formats;
import fr.treille.socle.commun.Refus;
import fr.treille.socle.commun.texte.NomGrappe;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.LocalDate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.jspecify.annotations.Nullable;

/** The dépôt of a file, what the rule makes of it, and what the coordination decided in spite of the rule. */
@Embeddable
public class Recevabilite {

    @Embedded
    @EmbeddedColumnNaming("depot_%s")
    private Depot depot = Depot.AUCUN;

    @Embedded
    @EmbeddedColumnNaming("irrecevable_%s")
    private @Nullable Irrecevabilite irrecevabilite;

    @Embedded
    @EmbeddedColumnNaming("admission_depot_%s")
    private Admission duDepot = Admission.AUCUNE;

    @Embedded
    @EmbeddedColumnNaming("admission_complements_%s")
    private Admission desComplements = Admission.AUCUNE;

    private @Nullable LocalDate complementsPour;

    /** A new dépôt, or its annulment: nothing is left of what was said of the former one. */
    public void deposer(Depot nouveau) {
        depot = nouveau;
        irrecevabilite = null;
        duDepot = Admission.AUCUNE;
        desComplements = Admission.AUCUNE;
        complementsPour = null;
    }

    /** Makes it irrecevable: no complement is awaited any more. */
    public void constater(CauseIrrecevabilite cause, LocalDate depuis) {
        irrecevabilite = new Irrecevabilite(cause, depuis);
        complementsPour = null;
    }

    /** It is irrecevable no more. */
    public void lever() {
        irrecevabilite = null;
    }

    /** Admits it in spite of what makes it irrecevable. */
    public void admettre(Admission admission) {
        if (cause() == CauseIrrecevabilite.COMPLEMENTS) {
            desComplements = admission;
        } else {
            duDepot = admission;
        }
        lever();
    }

    /** Complements are awaited until that day, none when it is null. */
    public void attendre(@Nullable LocalDate pour) {
        complementsPour = pour;
    }

    /** @throws Refus while complements are awaited */
    public void exigerComplete(String nom) {
        if (complementsPour != null) {
            throw new Refus("La " + NomGrappe.cite(nom) + " attend des compléments, demandés pour le "
                    + Formats.date(complementsPour)
                    + "\u00A0: son instruction s’ouvre une fois qu’ils sont tous reçus.");
        }
    }

    /** The dépôt, {@link Depot#AUCUN} before it. */
    public Depot depot() {
        return depot;
    }

    /** Why it is irrecevable, null when it is not. */
    public @Nullable CauseIrrecevabilite cause() {
        return irrecevabilite == null ? null : irrecevabilite.cause();
    }

    /** Since when it is irrecevable, null when it is not. */
    public @Nullable LocalDate depuis() {
        return irrecevabilite == null ? null : irrecevabilite.le();
    }

    /** How the coordination admitted it in spite of that, {@link Admission#AUCUNE} when it did not. */
    public Admission admission(CauseIrrecevabilite cause) {
        return cause == CauseIrrecevabilite.COMPLEMENTS ? desComplements : duDepot;
    }

    /** Whether the coordination admitted it in spite of that: the rule leaves it alone. */
    public boolean admis(CauseIrrecevabilite cause) {
        return admission(cause).le() != null;
    }

    /** By when complements are awaited, null when none is. */
    public @Nullable LocalDate complementsPour() {
        return complementsPour;
    }
}
