package fr.treille.suivi.mesure;

/**
 * Why a measure is refused.
 *
 * @param lot rank of its {@link LotMesures}, from 0
 * @param ligne its rank there, from 0
 * @param saisie what was given
 * @param champ the component of {@link MesureSaisie} concerned
 * @param message in French, says what to do
 * @param aConfirmer whether it is possible, and only asked about: {@link MesureService#confirmer} records it
 */
public record RefusMesure(int lot, int ligne, MesureSaisie saisie, String champ, String message, boolean aConfirmer) {}
