package fr.treille.socle.equipe.affectation;

import fr.treille.socle.equipe.Cote;
import fr.treille.socle.equipe.affectation.regle.Part;
import fr.treille.socle.equipe.affectation.regle.Periode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Someone on a territoire for a time.
 *
 * @param id identifier
 * @param version to give back with a change
 * @param territoireCode the territoire
 * @param territoireNom its name
 * @param agentId the person
 * @param agentNom first and last name
 * @param cote the person's side, null when their role has changed since and no longer covers anything
 * @param part the share
 * @param periode from when to when
 * @param absenceId the absence that a stand-in's one comes from
 * @param remplace whom a stand-in stands in for
 */
public record AffectationLigne(
        long id,
        int version,
        String territoireCode,
        String territoireNom,
        long agentId,
        String agentNom,
        @Nullable Cote cote,
        Part part,
        Periode periode,
        @Nullable Long absenceId,
        @Nullable String remplace) {

    /** Whether it is in force that day. */
    public boolean enVigueur(LocalDate jour) {
        return periode.contient(jour);
    }

    /** « principal », or « en remplacement de Lison Armagnac ». */
    public String partEnClair() {
        if (remplace == null) {
            return part.libelle();
        }
        var voyelle = "AEIOUYÂÉÈÊÎÔH".indexOf(Character.toUpperCase(remplace.charAt(0))) >= 0;
        return part.libelle() + (voyelle ? " d’" : " de ") + remplace;
    }
}
