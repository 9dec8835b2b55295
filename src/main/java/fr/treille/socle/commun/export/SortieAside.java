package fr.treille.socle.commun.export;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;

/**
 * Writes rows on a thread of its own, so that the next ones are read meanwhile; a few hundreds wait at most. What goes wrong
 * there is thrown to whoever gives the next row, or ends the file.
 *
 * @param <L> a row
 */
final class SortieAside<L> implements Sortie<L> {

    /** Rows handed over at once: for the handing over to cost nothing beside them. */
    private static final int LOT = 200;

    /** Lots that wait for the writer. */
    private static final int ATTENTE = 4;

    private final Sortie<L> sortie;
    private final BlockingQueue<List<L>> attente = new ArrayBlockingQueue<>(ATTENTE);
    private final Thread ecriture;
    private List<L> lot = new ArrayList<>(LOT);
    private volatile @Nullable Throwable echec;
    private boolean finie;

    SortieAside(Sortie<L> sortie) {
        this.sortie = sortie;
        // not of the pool that exports are run on: one that waits for another of the same pool may wait for ever
        ecriture = Thread.ofVirtual()
                .name("export-ecriture")
                .start(new DelegatingSecurityContextRunnable(this::ecrireAside));
    }

    private void ecrireAside() {
        try {
            for (var lignes = attente.take(); !lignes.isEmpty(); lignes = attente.take()) {
                // after a failure the rest is thrown away, for whoever reads never to wait on a full queue
                if (echec == null) {
                    ecrire(lignes);
                }
            }
        } catch (InterruptedException arret) {
            echec = arret;
        }
    }

    private void ecrire(List<L> lignes) {
        try {
            lignes.forEach(sortie::ecrire);
        } catch (RuntimeException | Error rate) {
            echec = rate;
        }
    }

    @Override
    public void ecrire(L ligne) {
        lot.add(ligne);
        if (lot.size() == LOT) {
            remettre(lot);
            lot = new ArrayList<>(LOT);
        }
    }

    private void remettre(List<L> lignes) {
        lever();
        try {
            attente.put(lignes);
        } catch (InterruptedException arret) {
            throw interrompu(arret);
        }
    }

    private void lever() {
        switch (echec) {
            case null -> {}
            case RuntimeException rate -> throw rate;
            case Error rate -> throw rate;
            case Throwable rate -> throw new IllegalStateException(rate);
        }
    }

    private static IllegalStateException interrompu(InterruptedException arret) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("The export was interrupted", arret);
    }

    @Override
    public void totaliser(List<@Nullable Object> valeurs) {
        if (!lot.isEmpty()) {
            remettre(lot);
        }
        finir();
        lever();
        sortie.totaliser(valeurs);
    }

    private void finir() {
        if (finie) {
            return;
        }
        finie = true;
        try {
            attente.put(List.of());
            ecriture.join();
        } catch (InterruptedException arret) {
            ecriture.interrupt();
            throw interrompu(arret);
        }
    }

    @Override
    public void close() {
        try {
            finir();
        } finally {
            sortie.close();
        }
    }
}
