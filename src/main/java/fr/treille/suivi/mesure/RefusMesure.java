package fr.treille.suivi.mesure;

/**
 * Why a measure is refused.
 *
 * @param lot rank of its {@link LotMesures}, from 0
 * @param ligne its rank there, from 0
 * @param saisie what was given
 * @param champ the component of {@link MesureSaisie} concerned
 * @param message in French, says what to do
 */
public record RefusMesure(int lot, int ligne, MesureSaisie saisie, String champ, String message) {}
