package fr.treille.referentiel.etablissement;

import fr.treille.referentiel.etablissement.finess.Champ;
import java.time.LocalDate;
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
        @Nullable LocalDate categorieFin) {}
