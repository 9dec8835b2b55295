package fr.treille.socle.courrier.edition;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Renders documents aside, on as many threads as there are processors, whoever asks and however many they are. */
@Component
public class Rendus implements DisposableBean {

    private final ExecutorService fils = Executors.newFixedThreadPool(
            fils(), Thread.ofPlatform().name("rendu-", 1).daemon().factory());

    /** How many documents are rendered at once. */
    public static int fils() {
        return Runtime.getRuntime().availableProcessors();
    }

    /** Begins them, in that order; the caller waits for each by {@link #attendre}, or {@linkplain #abandonner gives up}. */
    public <T> List<Future<T>> lancer(List<Callable<T>> rendus) {
        return rendus.stream().map(fils::submit).toList();
    }

    /** What a rendering gave; what it threw is thrown again. */
    public static <T> T attendre(Future<T> rendu) {
        try {
            return rendu.get();
        } catch (ExecutionException echec) {
            if (echec.getCause() instanceof RuntimeException raison) {
                throw raison;
            }
            throw new IllegalStateException(echec.getCause());
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Le document n’a pas pu être produit avant l’arrêt de l’application", arret);
        }
    }

    /** Those that have not begun never do. */
    public static void abandonner(List<? extends Future<?>> rendus) {
        rendus.forEach(rendu -> rendu.cancel(false));
    }

    @Override
    public void destroy() {
        fils.shutdown();
    }
}
