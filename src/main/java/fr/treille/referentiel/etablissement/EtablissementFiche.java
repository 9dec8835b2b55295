package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Champ;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything known of an establishment.
 *
 * @param valeurs its fields that are not blank
 * @param categorieFin date from which its category no longer exists
 */
public record EtablissementFiche(
        EtablissementLigne ligne,
        boolean essms,
        Map<Champ, String> valeurs,
        @Nullable LocalDate categorieFin,
        List<Lie> lies) {

    /** How another establishment is tied to this one. */
    public enum Lien {
        /** It carries this one, a secondary site. */
        PORTEUR("Porté par"),
        PORTE("Porte"),
        MEME_SIRET("Même SIRET que");

        private final String libelle;

        Lien(String libelle) {
            this.libelle = libelle;
        }

        public String libelle() {
            return libelle;
        }
    }

    /** Another establishment, tied to this one. */
    public record Lie(Lien lien, EtablissementLigne etablissement) {}

    EtablissementFiche avecLies(List<Lie> lies) {
        return new EtablissementFiche(ligne, essms, valeurs, categorieFin, lies);
    }
}
