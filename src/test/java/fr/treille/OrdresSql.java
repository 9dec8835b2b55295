package fr.treille;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that a thread prepares or creates, or does something just before one, for a test that imports it. */
public class OrdresSql implements BeanPostProcessor {

    private static final AtomicInteger ORDRES = new AtomicInteger();
    private static final AtomicReference<Attendu> ATTENDU = new AtomicReference<>();
    private static volatile Thread fil = Thread.currentThread();

    /** How many statements an action takes on this thread: jobs of the same application read their own rows meanwhile. */
    public static int compter(Runnable action) {
        fil = Thread.currentThread();
        ORDRES.set(0);
        action.run();
        return ORDRES.get();
    }

    /** Does something once, on another thread, just before the next statement that has those words is prepared. */
    public static void avant(String mots, Runnable action) {
        ATTENDU.set(new Attendu(mots, action));
    }

    private record Attendu(String mots, Runnable action) {}

    private static void devancer(Object ordre) {
        var attendu = ATTENDU.get();
        if (attendu != null && ordre.toString().contains(attendu.mots()) && ATTENDU.compareAndSet(attendu, null)) {
            CompletableFuture.runAsync(attendu.action()).join();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nom) {
        return bean instanceof DataSource base ? new BaseComptee(base) : bean;
    }

    /** Counts what its connections prepare or create. */
    private static final class BaseComptee extends DelegatingDataSource {

        BaseComptee(DataSource base) {
            super(base);
        }

        @Override
        public Connection getConnection() throws SQLException {
            var connexion = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, methode, valeurs) -> {
                        if (Thread.currentThread() == fil
                                && (methode.getName().equals("prepareStatement")
                                        || methode.getName().equals("createStatement"))) {
                            ORDRES.incrementAndGet();
                        }
                        if (methode.getName().equals("prepareStatement")) {
                            devancer(valeurs[0]);
                        }
                        try {
                            return methode.invoke(connexion, valeurs);
                        } catch (InvocationTargetException echec) {
                            throw echec.getCause();
                        }
                    });
        }
    }
}
