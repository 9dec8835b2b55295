package fr.treille.socle.compte.connexion;

import fr.treille.socle.commun.Refus;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Lets few passwords be computed at once: each takes a quarter of a second of a processor, and a crowd of sign-ins must leave
 * some to those who work. Others wait their turn, not for long and not all.
 */
final class EncodeurBorne implements PasswordEncoder {

    private final PasswordEncoder encodeur;
    private final Semaphore places;
    private final int attenteMaximum;
    private final Duration patience;

    /**
     * @param places computed at the same time
     * @param attenteMaximum how many may wait for a place
     * @param patience for how long
     */
    EncodeurBorne(PasswordEncoder encodeur, int places, int attenteMaximum, Duration patience) {
        this.encodeur = encodeur;
        this.places = new Semaphore(places, true);
        this.attenteMaximum = attenteMaximum;
        this.patience = patience;
    }

    /** @throws Refus when too many passwords are being computed */
    @Override
    public @Nullable String encode(@Nullable CharSequence clair) {
        return aSonTour(() -> encodeur.encode(clair));
    }

    /** @throws Refus when too many passwords are being computed */
    @Override
    public boolean matches(@Nullable CharSequence clair, @Nullable String garde) {
        return aSonTour(() -> encodeur.matches(clair, garde));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String garde) {
        return encodeur.upgradeEncoding(garde);
    }

    private <T extends @Nullable Object> T aSonTour(Supplier<T> calcul) {
        if (!prendrePlace()) {
            throw new Refus("Trop de connexions se font en ce moment. Réessayez dans une minute.");
        }
        try {
            return calcul.get();
        } finally {
            places.release();
        }
    }

    private boolean prendrePlace() {
        if (places.tryAcquire()) {
            return true;
        }
        try {
            return places.getQueueLength() < attenteMaximum
                    && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException arret) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
