package fr.treille;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Acts of several people at the same moment, each on a thread of their own. */
public final class Ensemble {

    private final Runnable ouvrir;

    /** @param ouvrir signs a thread in */
    public Ensemble(Runnable ouvrir) {
        this.ouvrir = ouvrir;
    }

    /** @return what those that failed threw */
    public List<Throwable> faire(Callable<?>... actes) throws Exception {
        var depart = new CyclicBarrier(actes.length);
        try (var fils = Executors.newFixedThreadPool(actes.length)) {
            var taches = new ArrayList<Future<?>>();
            for (var acte : actes) {
                taches.add(fils.submit(() -> {
                    ouvrir.run();
                    depart.await();
                    return acte.call();
                }));
            }
            var echecs = new ArrayList<Throwable>();
            for (var tache : taches) {
                try {
                    tache.get();
                } catch (ExecutionException echec) {
                    echecs.add(echec.getCause());
                }
            }
            return echecs;
        }
    }
}
