package org.tautan.relay.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.tautan.relay.store.StoreException;
import org.tautan.relay.store.StoreWork;

/// The one thread that writes: it takes all works that wait, runs them in one transaction, commits
/// once, and only then completes their futures in order. A hundred senders thus share one write to
/// the disk.
///
/// When a work or the commit fails, the whole batch is undone and each work is run again in a
/// transaction of its own, so that nobody pays for another's failure.
final class GroupCommitWriter implements AutoCloseable {
  private static final int LARGEST_BATCH = 2_048;

  private final SqliteTransaction transaction;
  private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
  private final AtomicBoolean closed = new AtomicBoolean();
  private final Thread thread;

  GroupCommitWriter(SqliteTransaction transaction) {
    this.transaction = transaction;
    this.thread = Thread.ofPlatform().name("relay-store-writer").start(this::work);
  }

  <T> CompletableFuture<T> write(StoreWork<T> work) {
    Pending<T> pending = new Pending<>(work);
    if (closed.get()) {
      pending.future.completeExceptionally(new StoreException("the store is closed"));
      return pending.future;
    }
    queue.add(pending);
    if (closed.get() && !thread.isAlive()) {
      failWhatIsLeft();
    }
    return pending.future;
  }

  /// Runs what was handed over, then stops.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      queue.add(Pending.last());
      joinUninterruptibly();
      failWhatIsLeft();
      transaction.close();
    }
  }

  private void work() {
    List<Pending<?>> batch = new ArrayList<>();
    boolean running = true;
    while (running) {
      batch.clear();
      try {
        batch.add(queue.take());
      } catch (InterruptedException _) {
        continue; // only close() ends this thread
      }
      queue.drainTo(batch, LARGEST_BATCH - 1);
      running = batch.stream().noneMatch(Pending::isLast);
      batch.removeIf(Pending::isLast);
      if (!batch.isEmpty()) {
        commitTogether(batch);
      }
    }
  }

  private void commitTogether(List<Pending<?>> batch) {
    try {
      transaction.begin();
      for (Pending<?> pending : batch) {
        pending.run(transaction);
      }
      transaction.commit();
    } catch (RuntimeException failure) {
      transaction.rollback();
      if (batch.size() == 1) {
        batch.getFirst().fail(failure);
      } else {
        batch.forEach(pending -> commitTogether(List.of(pending)));
      }
      return;
    }
    batch.forEach(Pending::complete);
  }

  private void joinUninterruptibly() {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException _) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void failWhatIsLeft() {
    List<Pending<?>> left = new ArrayList<>();
    queue.drainTo(left);
    left.forEach(pending -> pending.fail(new StoreException("the store is closed")));
  }

  /// A work, its result before the commit, and the future that learns of it after.
  private static final class Pending<T> {
    private static final StoreWork<Boolean> NOTHING = _ -> true;

    private final StoreWork<T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private List<T> result = List.of();

    Pending(StoreWork<T> work) {
      this.work = work;
    }

    static Pending<?> last() {
      return new Pending<>(NOTHING);
    }

    boolean isLast() {
      return work.equals(NOTHING);
    }

    void run(SqliteTransaction transaction) {
      result = List.of(work.run(transaction));
    }

    void complete() {
      future.complete(result.getFirst());
    }

    void fail(RuntimeException failure) {
      future.completeExceptionally(
          failure instanceof StoreException
              ? failure
              : new StoreException("a transaction failed", failure));
    }
  }
}
