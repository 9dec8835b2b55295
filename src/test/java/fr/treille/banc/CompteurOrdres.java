package fr.treille.banc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Counts the SQL statements that the application has executed, whoever asks for them: JPA, JDBC templates or the scheduler. */
class CompteurOrdres implements BeanPostProcessor {

    private static final AtomicLong ORDRES = new AtomicLong();

    /** How many statements an action executes. */
    static long compter(Runnable action) {
        var avant = ORDRES.get();
        action.run();
        return ORDRES.get() - avant;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String nom) {
        return bean instanceof DataSource source ? entourer(source, DataSource.class) : bean;
    }

    private static <T> T entourer(T cible, Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                CompteurOrdres.class.getClassLoader(), new Class<?>[] {type}, (relais, methode, arguments) -> {
                    if (cible instanceof Statement && methode.getName().startsWith("execute")) {
                        ORDRES.incrementAndGet();
                    }
                    try {
                        return suivre(methode.invoke(cible, arguments), methode.getReturnType());
                    } catch (InvocationTargetException echec) {
                        throw echec.getCause();
                    }
                }));
    }

    private static Object suivre(Object resultat, Class<?> type) {
        if (type == PreparedStatement.class) {
            return entourer((PreparedStatement) resultat, PreparedStatement.class);
        }
        if (type == Statement.class) {
            return entourer((Statement) resultat, Statement.class);
        }
        return type == Connection.class ? entourer((Connection) resultat, Connection.class) : resultat;
    }
}
