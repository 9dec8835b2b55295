package fr.treille.dossier.verification.redondance;

import org.jspecify.annotations.Nullable;

/**
 * Why an ESSMS of a grappe may be financed twice.
 *
 * @param autre the other grappe that holds it, null when what it meets is not one
 * @param detail what it meets, beside its nature: « commandée le 15/11/2023 », « » when it is the other grappe
 */
public record Conflit(
        long grappeId,
        String finess,
        String nom,
        NatureConflit nature,
        @Nullable Dossier autre,
        String detail) {

    /** What it meets, as far as the caller may know. */
    public String rencontre() {
        return autre == null ? detail : autre.enClair();
    }
}
