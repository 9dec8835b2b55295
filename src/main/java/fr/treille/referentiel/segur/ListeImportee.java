package fr.treille.referentiel.segur;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list that files give, each of them whole: what one would change is shown first, then recorded; a line that it no longer holds
 * stays, said absent since that day.
 *
 * @param <K> what makes two lines the same one
 * @param <T> a line
 */
final class ListeImportee<K, T> {

    /** How one list is read and kept. */
    interface Tenue<K, T> {

        /** @throws fr.treille.socle.commun.Refus when the file is no such list */
        ListeLue<K, T> lire(Path fichier, LocalDate aujourdhui);

        /** The list as it is kept. */
        Map<K, T> tenue();

        /** What a line that is known becomes when a file gives it again. */
        default T reprendre(T connue, T lue) {
            return lue;
        }

        /** What the line of that key is about, as {@link ListeLue#cites} says it. */
        String sujet(K cle);

        /** Whether a line that is kept is not said absent. */
        boolean presente(T ligne);

        /** Keeps these lines, present from now on. */
        void ecrire(List<T> lignes);

        /** Says these lines absent. */
        void absenter(List<T> lignes, LocalDate depuis);
    }

    private final ListeSegur liste;
    private final Tenue<K, T> tenue;
    private final RegistreSegur registre;

    ListeImportee(ListeSegur liste, Tenue<K, T> tenue, RegistreSegur registre) {
        this.liste = liste;
        this.tenue = tenue;
        this.registre = registre;
    }

    /** The last import, nothing before the first one. */
    Optional<ImportSegur> dernierImport() {
        return registre.dernier(liste);
    }

    /** What recording a file would change. */
    ApercuImport examiner(String nom, Path fichier) {
        return comparer(nom, fichier, null, false);
    }

    /**
     * Records a file.
     *
     * @param absencesVues whether somebody saw that much of the list is absent from it
     * @throws fr.treille.socle.commun.Refus when much is and nobody did
     */
    ApercuImport importer(String nom, Path fichier, boolean absencesVues) {
        return comparer(nom, fichier, registre.aujourdhui(), absencesVues);
    }

    /** @param leJour null to record nothing */
    private ApercuImport comparer(String nom, Path fichier, @Nullable LocalDate leJour, boolean absencesVues) {
        var lue = tenue.lire(fichier, registre.aujourdhui());
        var connues = tenue.tenue();
        lue.lignes().replaceAll((cle, ligne) -> {
            var connue = connues.get(cle);
            return connue == null ? ligne : tenue.reprendre(connue, ligne);
        });
        var ecart = Ecart.entre(connues, lue, tenue::presente, tenue::sujet);
        var apercu = ecart.apercu(nom, lue);
        if (leJour != null) {
            apercu.exigerEntiere(absencesVues);
            tenue.ecrire(ecart.nouvelles());
            tenue.ecrire(ecart.modifiees());
            tenue.absenter(ecart.absentes(), leJour);
            registre.noter(liste, fichier, apercu);
        }
        return apercu;
    }
}
