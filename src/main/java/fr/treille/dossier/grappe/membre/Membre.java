package fr.treille.dossier.grappe.membre;

import fr.treille.referentiel.financement.HeuresSaad;
import fr.treille.referentiel.financement.Situation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An ESSMS in a grappe. Its OG and its territoire are those of the day it was added: a later change of the registry does
 * not change a file that was deposited.
 *
 * @param position order of addition, from 1
 * @param solutionId its own solution of the list of référencées, null for the one of its file
 * @param declarees hours that a SAAD declared, null before it did
 * @param verifiees the same as the ARS verified them, kept apart
 */
@Embeddable
public record Membre(
        @JdbcTypeCode(SqlTypes.CHAR) @Column(length = 9) String ogFiness,
        String territoireCode,
        int position,

        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Situation situation,

        @Nullable Long solutionId,

        @Embedded @EmbeddedColumnNaming("heures_%s") @Nullable
        HeuresTenues declarees,

        @Embedded @EmbeddedColumnNaming("verifiees_%s") @Nullable
        HeuresTenues verifiees,

        @Embedded @EmbeddedColumnNaming("verifiees_%s") @Nullable
        Visa visa,

        @Embedded @EmbeddedColumnNaming("equipement_%s") Equipement equipement) {

    Membre(String ogFiness, String territoireCode, int position, Situation situation) {
        this(ogFiness, territoireCode, position, situation, null, null, null, null, Equipement.AUCUN);
    }

    /** As a row of the view {@code essms_de_grappe} gives it, without who verified its hours. */
    public static Membre lu(
            String ogFiness,
            String territoireCode,
            int position,
            Situation situation,
            @Nullable Long solutionId,
            @Nullable HeuresSaad declarees,
            @Nullable HeuresSaad verifiees,
            Equipement equipement) {
        return new Membre(
                ogFiness,
                territoireCode,
                position,
                situation,
                solutionId,
                declarees == null ? null : HeuresTenues.de(declarees),
                verifiees == null ? null : HeuresTenues.de(verifiees),
                null,
                equipement);
    }

    Membre en(Situation nouvelle) {
        return new Membre(
                ogFiness, territoireCode, position, nouvelle, solutionId, declarees, verifiees, visa, equipement);
    }

    /** What is declared anew is to be verified anew. */
    Membre declare(@Nullable HeuresSaad heures) {
        return new Membre(
                ogFiness,
                territoireCode,
                position,
                situation,
                solutionId,
                heures == null ? null : HeuresTenues.de(heures),
                null,
                null,
                equipement);
    }

    Membre verifie(HeuresSaad heures, String aupres, long parId, Instant le) {
        return new Membre(
                ogFiness,
                territoireCode,
                position,
                situation,
                solutionId,
                declarees,
                HeuresTenues.de(heures),
                new Visa(aupres, le, parId),
                equipement);
    }

    Membre equipe(Equipement autre) {
        return new Membre(ogFiness, territoireCode, position, situation, solutionId, declarees, verifiees, visa, autre);
    }

    Membre choisit(@Nullable Long solution) {
        return new Membre(
                ogFiness, territoireCode, position, situation, solution, declarees, verifiees, visa, equipement);
    }

    /** Its hours that count: the verified ones, else the declared ones; null when none were given. */
    public @Nullable HeuresSaad heures() {
        var comptees = verifiees == null ? declarees : verifiees;
        return comptees == null ? null : comptees.heures();
    }

    /** Whether the ARS verified them. */
    public boolean heuresVerifiees() {
        return verifiees != null;
    }
}
