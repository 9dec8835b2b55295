package fr.treille.referentiel.financement;

import fr.treille.socle.commun.Bornes;

/**
 * What a call chooses where its scale alone gives several amounts.
 *
 * @param baremes how ranks are counted between solutions référencées and not
 * @param source where the rule is written, « AAP 2025 Occitanie, §… »: every line of a grant repeats it; « » when not told
 */
public record ChoixFinancement(
        CompteRangs compte, RangsRejoints rejoints, PorteeAmoa amoa, RangsBaremes baremes, String source) {

    /** What editions written before these choices gave: their amounts do not move. */
    public static final ChoixFinancement DAVANT = new ChoixFinancement(
            CompteRangs.PAR_SITUATION, RangsRejoints.REPART, PorteeAmoa.UN_PETIT_OG, RangsBaremes.ENSEMBLE, "");

    /** @throws fr.treille.socle.commun.Refus on « sourceFinancement » when it is longer than a line of a grant keeps */
    public ChoixFinancement {
        // rules stored before a project could have both scales
        baremes = baremes == null ? RangsBaremes.ENSEMBLE : baremes;
        source = source.strip();
        Bornes.borner("sourceFinancement", "La source du financement", source, Bornes.LIBELLE);
    }
}
