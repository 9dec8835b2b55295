package fr.treille.suivi.preuve;

import fr.treille.suivi.mesure.SourceMesure;
import java.time.Instant;

/**
 * A piece of evidence.
 *
 * @param indicateur « » when it proves all of them
 * @param finess « » when it is of all the ESSMS
 * @param essms name of that ESSMS, « »
 * @param taille in bytes
 */
public record PreuveFiche(
        long id,
        long periodeId,
        String indicateur,
        String finess,
        String essms,
        String nomFichier,
        TypePreuve type,
        int taille,
        String sha256,
        String commentaire,
        SourceMesure source,
        Instant jointeLe,
        String jointePar) {}
